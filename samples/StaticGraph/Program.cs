namespace StaticGraph;

/// <summary>Programs as they were written before TensorFlow ran eagerly. MLA4012 offers to rewrite each of them.</summary>
public static class Program
{
    public static void Main()
    {
        HousePrices.Run();
        SpamFilter.Run();
        new IrisClassifier().Run();
        Xor.Run();
        Clusters.Run();
        new DigitReader().Run();
        new Spirals().Run();
        new Waves().Run();
        new LetterReader().Run();
    }
}
