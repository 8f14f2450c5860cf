using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4011: the target of <c>gradient</c> depends on copies of tensors only, so no tape can differentiate it. A loss of which a part
/// is still recorded has gradients, and is not reported.
/// </summary>
[NoCodeFix("The operations that were done on numbers have to be written with tensors, and which ones do the same only the author of the loss can say.")]
public sealed class LossLeavesTapeRule() : TensorFlowRule(RuleDescriptors.MLA4011_LossLeavesTape)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.CopiesLeaveTheTape))
            on.Call("GradientTape", (context, creation) => Check(context, creation, library));
    }

    private static void Check(RuleContext context, IInvocationOperation creation, TensorFlowLibrary library)
    {
        if (!Tape.IsCreation(creation, library) || Tape.Read(creation, library) is not { Gradients.IsEmpty: false } tape)
            return;

        var reported = new HashSet<IOperation>();
        var start = FirstTape(tape, library);
        foreach (var gradient in tape.Gradients)
        {
            // The caller may have asked for zeros in place of null.
            if (gradient.WrittenArgument("unconnected_gradients") is not null || gradient.Argument("target")?.Value is not { } target)
                continue;
            var recording = new TapeRecording(tape, start, library, context.CancellationToken);
            if (recording.Of(target) != Recording.Absent)
                continue;
            var copied = recording.Exits.Count > 0;
            if (!copied && recording.Constants.Count == 0)
                continue;
            var culprit = copied ? recording.Exits[0] : recording.Constants[0];
            if (reported.Add(culprit))
                context.Report(LocationOf(culprit), [copied ? "This makes a copy" : "This makes a constant", tape.Name]);
        }
    }

    /// <summary>Where the first tape of the function is opened: a gradient may be taken of any that are.</summary>
    private static int FirstTape(Tape tape, TensorFlowLibrary library)
    {
        var first = tape.Creation.Syntax.SpanStart;
        foreach (var other in MemberReading.Of(tape.Creation).CallsOf("GradientTape"))
            if (Tape.IsCreation(other, library) && other.Syntax.SpanStart < first)
                first = other.Syntax.SpanStart;
        return first;
    }

    private static Location LocationOf(IOperation culprit) => culprit.Syntax switch
    {
        CastExpressionSyntax cast => Location.Create(cast.SyntaxTree, TextSpan.FromBounds(cast.OpenParenToken.SpanStart, cast.CloseParenToken.Span.End)),
        _ => culprit.NameLocation(),
    };
}
