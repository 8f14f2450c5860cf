using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3001: a call of a member whose body does nothing but throw NotImplementedException.</summary>
public sealed class NotImplementedMemberRule() : TensorFlowRule(RuleDescriptors.MLA3001_NotImplementedMember)
{
    /// <summary>The property that names the rewrite, where the table has an equivalent.</summary>
    public const string RewriteProperty = "rewrite";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        var members = new NotImplementedMembers(library);
        foreach (var name in members.Names)
        {
            on.Call(name, (context, call) => Check(context, call.TargetMethod, call.Instance, members, library));
            on.Property(name, (context, reference) => Check(context, reference.Property, reference.Instance, members, library));
        }
        on.Operations(context => CheckReference(context, (IMethodReferenceOperation)context.Operation, members, library), OperationKind.MethodReference);
    }

    private static void CheckReference(RuleContext context, IMethodReferenceOperation reference, NotImplementedMembers members, TensorFlowLibrary library) =>
        Check(context, reference.Method, reference.Instance, members, library);

    private static void Check(RuleContext context, ISymbol member, IOperation? receiver, NotImplementedMembers members, TensorFlowLibrary library)
    {
        if (members.Find(member) is not { } found
            || (found.OnlyBody && receiver?.Syntax is not BaseExpressionSyntax)
            || context.Operation.IsOnlyNamed())
        {
            return;
        }
        context.Report(
            context.Operation.NameLocation(),
            [member.ContainingType.Name + "." + member.Name, $"TensorFlow.NET {library.Version}", found.Equivalent is null ? "" : $"; '{found.Equivalent}' does what it should"],
            properties: found.Rewrite is null ? null : new() { [RewriteProperty] = found.Rewrite });
    }
}
