namespace Tensorflow.Queues;

public class FIFOQueue : QueueBase
{
    public FIFOQueue(int capacity, TF_DataType[] dtypes, Shape[] shapes, string[] names = null, string shared_name = null, string name = "fifo_queue") : base(default(TF_DataType[]), default(Shape[]), default(string[])) => throw null;
}

public class PaddingFIFOQueue : QueueBase
{
    public PaddingFIFOQueue(int capacity, TF_DataType[] dtypes, Shape[] shapes, string[] names = null, string shared_name = null, string name = "padding_fifo_queue") : base(default(TF_DataType[]), default(Shape[]), default(string[])) => throw null;
}

public class PriorityQueue : QueueBase
{
    public PriorityQueue(int capacity, TF_DataType[] dtypes, Shape[] shapes, string[] names = null, string shared_name = null, string name = "priority_queue") : base(default(TF_DataType[]), default(Shape[]), default(string[])) => throw null;
    public Operation enqueue_many<T>(long[] indexes, T[] vals, string name = null) => throw null;
    public Tensor[] dequeue(string name = null) => throw null;
}

public class QueueBase
{
    public QueueBase(TF_DataType[] dtypes, Shape[] shapes, string[] names) => throw null;
    protected TF_DataType[] _dtypes;
    protected Shape[] _shapes;
    protected string[] _names;
    protected Tensor _queue_ref;
    protected string _name;
    public Operation enqueue(Tensor val, string name = null) => throw null;
    public Operation enqueue_many<T>(T[] vals, string name = null) => throw null;
    protected Tensor[] _check_enqueue_dtypes(object vals) => throw null;
    public Tensor dequeue(string name = null) => throw null;
    public Tensor[] dequeue_many(int n, string name = null) => throw null;
    public Tensor[] _dequeue_return_value(Tensor[] tensors) => throw null;
}

public class RandomShuffleQueue : QueueBase
{
    public RandomShuffleQueue(int capacity, int min_after_dequeue, TF_DataType[] dtypes, Shape[] shapes, string[] names = null, int? seed = null, string shared_name = null, string name = "random_shuffle_queue") : base(default(TF_DataType[]), default(Shape[]), default(string[])) => throw null;
}
