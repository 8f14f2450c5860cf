namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>What the consumers are made of.</summary>
public static class Sources
{
    /// <summary>A program with nothing to report, in today's language.</summary>
    public const string Clean =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        var layer = keras.layers.Dense(10, activation: "relu");
        Console.WriteLine(tf.constant(1.0f));
        Console.WriteLine(layer);

        """;

    /// <summary>A library with nothing to report.</summary>
    public const string Library =
        """
        using static Tensorflow.Binding;

        public static class Numbers
        {
            public static object One() => tf.constant(1.0f);
        }

        """;

    /// <summary>A program with one report each of severity error (MLA5003), warning (MLA5001) and information (MLA1008).</summary>
    public const string Faulty =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        var model = keras.Sequential();
        var layer = tf.keras.layers.Dense(10);
        model.save("model.h5");
        model.save("model", save_format: "h5");
        Console.WriteLine(layer);

        """;

    /// <summary>The same in the oldest language that is still common.</summary>
    public const string FaultyInOldLanguage =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        namespace Old
        {
            internal static class Program
            {
                private static void Main()
                {
                    var model = keras.Sequential();
                    var layer = tf.keras.layers.Dense(10);
                    model.save("model.h5");
                    model.save("model", save_format: "h5");
                    Console.WriteLine(layer);
                }
            }
        }

        """;

    /// <summary>A program with two reports of MLA1008 that a fix removes.</summary>
    public const string Fixable =
        """
        using System;
        using static Tensorflow.Binding;

        // The first layer.
        var first = tf.keras.layers.Dense(10);
        var second = tf.keras.layers.Dense(20); // The second.
        Console.WriteLine(first);
        Console.WriteLine(second);
        Console.WriteLine(tf.constant(1.0f));

        """;

    /// <summary>What the fix makes of it.</summary>
    public const string Fixed =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        // The first layer.
        var first = keras.layers.Dense(10);
        var second = keras.layers.Dense(20); // The second.
        Console.WriteLine(first);
        Console.WriteLine(second);
        Console.WriteLine(tf.constant(1.0f));

        """;

    /// <summary>Names like the library's, in a program that does not reference it.</summary>
    public const string LookAlike =
        """
        using System;

        var model = keras.Sequential();
        model.save("model.h5");
        model.save("model", save_format: "h5");
        Console.WriteLine(model);

        internal static class keras
        {
            public static Model Sequential() => new Model();
        }

        internal class Model
        {
            public void save(string path, string save_format = "tf") => Console.WriteLine(path + save_format);
        }

        """;
}
