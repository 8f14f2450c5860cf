using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.RedundantVariableCastRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.RedundantVariableCastFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class RedundantVariableCastTests
{
    [Fact]
    public Task EverySpellingIsFixed() => Verify.VerifyCodeFixAsync(
        """
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Optimizers;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Training
        {
            void Step(IModel model, Model concrete, IOptimizer optimizer, OptimizerV2 own, IEnumerable<IVariableV1> sequence, IVariableV1[] array, Tensor[] grads, List<Tensor> list)
            {
                optimizer.apply_gradients(zip(grads, model.TrainableVariables.[|Select(x => x as ResourceVariable)|]));
                own.apply_gradients(zip(grads, concrete.TrainableVariables.[|Select(v => (ResourceVariable)v)|]));
                optimizer.apply_gradients(zip(grads, sequence.[|Cast<ResourceVariable>()|]), name: "step");
                optimizer.apply_gradients(zip(grads, array.[|Select((IVariableV1 x) => { return x as ResourceVariable; }).ToArray()|]));
                optimizer.apply_gradients(grads_and_vars: Binding.zip(e2: sequence.[|Select(x => x as ResourceVariable).ToList()|], e1: grads));
                optimizer.apply_gradients(zip(list, model.TrainableVariables.[|Select(delegate (IVariableV1 x) { return x as ResourceVariable; }).AsEnumerable()|]));
                optimizer.apply_gradients(grads.Zip(sequence.[|Cast<ResourceVariable>()|]));
                optimizer.apply_gradients(zip(grads, [|Enumerable.Select(sequence, x => x as ResourceVariable)|]));
                keras.optimizers.Adam().apply_gradients(zip(grads, (array ?? sequence.ToArray()).[|Select<IVariableV1, ResourceVariable>(x => x as ResourceVariable)|]));
            }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Optimizers;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Training
        {
            void Step(IModel model, Model concrete, IOptimizer optimizer, OptimizerV2 own, IEnumerable<IVariableV1> sequence, IVariableV1[] array, Tensor[] grads, List<Tensor> list)
            {
                optimizer.apply_gradients(zip(grads, model.TrainableVariables));
                own.apply_gradients(zip(grads, concrete.TrainableVariables));
                optimizer.apply_gradients(zip(grads, sequence), name: "step");
                optimizer.apply_gradients(zip(grads, array));
                optimizer.apply_gradients(grads_and_vars: Binding.zip(e2: sequence, e1: grads));
                optimizer.apply_gradients(zip(list, model.TrainableVariables));
                optimizer.apply_gradients(grads.Zip(sequence));
                optimizer.apply_gradients(zip(grads, sequence));
                keras.optimizers.Adam().apply_gradients(zip(grads, array ?? sequence.ToArray()));
            }
        }
        """);

    [Fact]
    public Task LayoutAndCommentsStay() => Verify.VerifyCodeFixAsync(
        """
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;

        class Training
        {
            void Step(IModel model, IOptimizer optimizer, Tensor[] grads)
            {
                // One step down the hill.
                optimizer.apply_gradients(
                    zip(grads, // from the tape
                        /* all of them */ model.TrainableVariables
                            .[|Select(x => x as ResourceVariable) /* for the overload */
                            .ToList()|]), // in order
                    name: "step");
            }
        }
        """,
        """
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;

        class Training
        {
            void Step(IModel model, IOptimizer optimizer, Tensor[] grads)
            {
                // One step down the hill.
                optimizer.apply_gradients(
                    zip(grads, // from the tape
                        /* all of them */ model.TrainableVariables /* for the overload */), // in order
                    name: "step");
            }
        }
        """);

    [Fact]
    public Task OtherCallsAreFine() => Verify.VerifyAnalyzerAsync("""
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;

        class Training
        {
            void Step(IModel model, IOptimizer optimizer, List<ResourceVariable> weights, ResourceVariable w, ResourceVariable b, Tensor[] grads)
            {
                optimizer.apply_gradients(zip(grads, model.TrainableVariables));
                optimizer.apply_gradients(zip(grads, weights));
                optimizer.apply_gradients(zip(grads, weights.Select(x => (ResourceVariable)x)));
                optimizer.apply_gradients(zip((grads[0], grads[1]), (w, b)));
                optimizer.apply_gradients((grads[0], w));
                // These are no cast of each variable.
                optimizer.apply_gradients(zip(grads, model.TrainableVariables.OfType<ResourceVariable>()));
                optimizer.apply_gradients(zip(grads, model.TrainableVariables.Select(x => w)));
                optimizer.apply_gradients(zip(grads, model.TrainableVariables.Select(x => x as ResourceVariable ?? w)));
                optimizer.apply_gradients(zip(grads, model.TrainableVariables.Where(x => x.Trainable).Select((x, i) => x as ResourceVariable)));
                // These are used for something else.
                var variables = model.TrainableVariables.Select(x => x as ResourceVariable).ToList();
                print(zip(grads, model.TrainableVariables.Select(x => x as ResourceVariable)));
            }
        }
        """);

    [Fact]
    public Task AnotherTypeIsNotMeant() => Verify.VerifyAnalyzerAsync("""
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;

        class Optimizer
        {
            public void apply_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars) { }
            public void apply_gradients(IEnumerable<(Tensor, ResourceVariable)> grads_and_vars) { }
        }

        class Training
        {
            static IEnumerable<(Tensor, ResourceVariable)> pairs(Tensor[] grads, IEnumerable<ResourceVariable> variables) => zip(grads, variables);

            void Step(IModel model, Optimizer own, IOptimizer optimizer, Tensor[] grads)
            {
                own.apply_gradients(zip(grads, model.TrainableVariables.Select(x => x as ResourceVariable)));
                optimizer.apply_gradients(pairs(grads, model.TrainableVariables.Select(x => x as ResourceVariable)));
            }
        }
        """);

    [Fact]
    public Task WrittenTypeArgumentsAreLeft() => Verify.VerifyNoCodeFixAsync("""
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;

        class Training
        {
            void Step(IModel model, IOptimizer optimizer, Tensor[] grads) =>
                optimizer.apply_gradients(zip<Tensor, ResourceVariable>(grads, model.TrainableVariables.[|Select(x => x as ResourceVariable)|]));
        }
        """);
}
