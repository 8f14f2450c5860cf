using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3001: a call of a member whose body does nothing but throw NotImplementedException.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotImplementedMemberAnalyzer : TensorFlowAnalyzer
{
    /// <summary>The property that names the rewrite, where the table has an equivalent.</summary>
    public const string RewriteProperty = "rewrite";

    public NotImplementedMemberAnalyzer()
        : base(RuleDescriptors.MLA3001_NotImplementedMember)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        var members = new NotImplementedMembers(library);
        context.RegisterOperationAction(
            context =>
            {
                var (member, receiver) = context.Operation switch
                {
                    IInvocationOperation invocation => ((ISymbol)invocation.TargetMethod, invocation.Instance),
                    IPropertyReferenceOperation reference => (reference.Property, reference.Instance),
                    _ => (((IMethodReferenceOperation)context.Operation).Method, ((IMethodReferenceOperation)context.Operation).Instance),
                };
                if (members.Find(member) is not { } found
                    || (found.OnlyBody && receiver?.Syntax is not BaseExpressionSyntax)
                    || context.Operation.Parent is INameOfOperation)
                {
                    return;
                }
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.MLA3001_NotImplementedMember,
                    context.Operation.NameLocation(),
                    found.Rewrite is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(RewriteProperty, found.Rewrite),
                    member.ContainingType.Name + "." + member.Name,
                    $"TensorFlow.NET {library.Version}",
                    found.Equivalent is null ? "" : $"; '{found.Equivalent}' does what it should"));
            },
            OperationKind.Invocation,
            OperationKind.PropertyReference,
            OperationKind.MethodReference);
    }
}
