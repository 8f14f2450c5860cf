using System;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;

/// <summary>The model that a program is read into.</summary>
public sealed class GraphProgramTests
{
    [Fact]
    public void AProgramIsReadIntoItsParts()
    {
        var program = PreconditionTests.Read("""
            using Tensorflow;
            using static Tensorflow.Binding;

            class C
            {
                void M()
                {
                    tf.compat.v1.disable_eager_execution();
                    var x = tf.placeholder(tf.float32);
                    var y = tf.placeholder(tf.float32);
                    var w = tf.Variable(1f);
                    var steps = tf.Variable(0, trainable: false);
                    Tensor pred = null;
                    tf_with(tf.name_scope("model"), delegate
                    {
                        pred = w * x;
                    });
                    var loss = tf.reduce_mean(tf.square(pred - y));
                    var clear = tf.assign(w, 0f);
                    var train = tf.train.AdamOptimizer(0.1f).minimize(loss, global_step: steps);
                    var init = tf.global_variables_initializer();
                    using var sess = tf.Session();
                    sess.run(init);
                    var (_, value) = sess.run((train, loss), (x, 1f), (y, 2f));
                    sess.run(clear);
                    print(value);
                    print(sess.run(pred, (x, 3f)));
                    print(sess.run(steps));
                }
            }
            """);
        Assert.Equal("""
            program M
            variable w
            variable steps (not trainable)
            placeholder x
            placeholder y
            op pred <- x, w
            op loss <- pred, y
            update clear <- w
            train train: Adam minimizes loss over w, counts in steps
            run train, loss with x = 1f, y = 2f
            run clear
            run pred with x = 3f
            run steps
            remove tf.compat.v1.disable_eager_execution();
            remove sess.run(init);
            remove Tensor pred = null;
            remove var init = tf.global_variables_initializer();
            remove using var sess = tf.Session();
            unwrap tf_with(tf.name_scope("model"), delegate { pred = w * x; });

            """.ReplaceLineEndings("\n"), program.Print(), StringComparer.Ordinal);
    }
}
