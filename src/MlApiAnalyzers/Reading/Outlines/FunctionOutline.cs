using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Execution;

namespace MlApiAnalyzers.Reading.Outlines;

public enum FunctionKind
{
    Method,
    Constructor,
    Getter,
    Setter,

    /// <summary>The top-level statements of a program.</summary>
    TopLevel,

    /// <summary>Operators, indexers, finalizers: what is called without its name.</summary>
    Other,
}

/// <summary>A method, a constructor, an accessor or the top-level statements, as it is declared.</summary>
public sealed class FunctionOutline
{
    private ModeScript? script;

    internal FunctionOutline(MemberOutline member, FunctionKind kind, SyntaxNode node, SyntaxTokenList modifiers, BaseParameterListSyntax? parameters, TypeSyntax? returnType)
    {
        Member = member;
        Kind = kind;
        Node = node;
        ReturnType = returnType;
        IsStatic = modifiers.Any(SyntaxKind.StaticKeyword);
        IsAbstract = modifiers.Any(SyntaxKind.AbstractKeyword);
        IsOverride = modifiers.Any(SyntaxKind.OverrideKeyword);
        IsAsync = modifiers.Any(SyntaxKind.AsyncKeyword);
        var isInInterface = member.Type?.Node is InterfaceDeclarationSyntax;
        IsVirtual = isInInterface || modifiers.Any(SyntaxKind.VirtualKeyword) || IsAbstract || (IsOverride && !modifiers.Any(SyntaxKind.SealedKeyword));
        IsPartialDefinition = modifiers.Any(SyntaxKind.PartialKeyword) && node is MethodDeclarationSyntax { Body: null, ExpressionBody: null };
        HasBody = node is not BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } and not AccessorDeclarationSyntax { Body: null, ExpressionBody: null };
        if (parameters is null)
            return;
        var declared = ImmutableArray.CreateBuilder<ParameterSyntax>(parameters.Parameters.Count);
        foreach (var parameter in parameters.Parameters)
        {
            declared.Add(parameter);
            if (parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
                HasParams = true;
            else if (parameter.Default is null)
                Required++;
        }
        Parameters = declared.ToImmutable();
        IsExtension = IsStatic && Parameters.Length > 0 && Parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword);
    }

    public MemberOutline Member { get; }

    public TypeOutline? Type => Member.Type;

    public string Name => Member.Name;

    public FunctionKind Kind { get; }

    public SyntaxNode Node { get; }

    /// <summary>Its number in the tree, which stays as long as no declaration changes.</summary>
    public int Number { get; internal set; }

    public ImmutableArray<ParameterSyntax> Parameters { get; } = ImmutableArray<ParameterSyntax>.Empty;

    public TypeSyntax? ReturnType { get; }

    public int Required { get; }

    public bool HasParams { get; }

    public bool HasBody { get; }

    public bool IsStatic { get; }

    public bool IsVirtual { get; }

    public bool IsAbstract { get; }

    public bool IsOverride { get; }

    public bool IsAsync { get; }

    public bool IsExtension { get; }

    public bool IsPartialDefinition { get; }

    /// <summary>What it does, as far as modes are concerned; read when somebody first asks.</summary>
    internal ModeScript Script => script ?? Interlocked.CompareExchange(ref script, ModeScriptBuilder.Build(Member, Node), null) ?? script;

    /// <summary>Whether it can be called with so many arguments; a receiver counts for an extension method.</summary>
    public bool Takes(int arguments) => arguments >= Required && (HasParams || arguments <= Parameters.Length);
}
