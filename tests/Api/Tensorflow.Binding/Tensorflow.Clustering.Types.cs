namespace Tensorflow.Clustering;

public class KMeans
{
    public KMeans(Tensor inputs, int num_clusters, string initial_clusters = "random", string distance_metric = "squared_euclidean", bool use_mini_batch = false, int mini_batch_steps_per_iteration = 1, int random_seed = 0, int kmeans_plus_plus_num_retries = 2, int kmc2_chain_length = 200) => throw null;
    public const string CLUSTERS_VAR_NAME = "clusters";
    public const string SQUARED_EUCLIDEAN_DISTANCE = "squared_euclidean";
    public const string COSINE_DISTANCE = "cosine";
    public const string RANDOM_INIT = "random";
    public const string KMEANS_PLUS_PLUS_INIT = "kmeans_plus_plus";
    public const string KMC2_INIT = "kmc2";
    public object training_graph() => throw null;
}

public class _InitializeClustersOpFactory
{
    public _InitializeClustersOpFactory(Tensor[] inputs, Tensor num_clusters, string initial_clusters, string distance_metric, int random_seed, int kmeans_plus_plus_num_retries, int kmc2_chain_length, RefVariable cluster_centers, RefVariable cluster_centers_updated, RefVariable cluster_centers_initialized) => throw null;
    public Tensor op() => throw null;
}
