using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Reading.Outlines;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Outlines;

public sealed class TreeOutlineTests
{
    private const string Text = """
        using static System.Math;

        namespace Programs
        {
            // A note about Session.
            partial class Trainer : Base<int>, IRun
            {
                private readonly Graph graph = new Graph();

                public Trainer(int epochs) => Max(epochs, 1);

                public string Name { get; set; }

                public float Loss => tape.gradient(loss);

                public virtual void Train(int epochs, float rate = 0.1f) { tf.Session(); }

                class Inner
                {
                    static void Help(params int[] values) { }
                }
            }
        }
        """;

    private static TreeOutline Of(string text) => TreeOutline.Of(CSharpSyntaxTree.ParseText(text), CancellationToken.None);

    [Fact]
    public void TypesAndMembersAreListedInOrder()
    {
        var outline = Of(Text);

        Assert.Equal([".Programs.Trainer", ".Programs.Trainer.Inner"], outline.Types.Select(type => type.FullName));
        Assert.Equal(["Base", "IRun"], outline.Types[0].Bases.AsEnumerable());
        Assert.Equal(["Trainer", "Trainer", "Name", "Loss", "Train", "Help"], outline.Members.Select(member => member.Name));
        Assert.Equal(
            ["Constructor Trainer", "Getter Name", "Setter Name", "Getter Loss", "Method Train", "Method Help"],
            outline.Functions.Select(function => $"{function.Kind} {function.Name}"));
        Assert.Equal(["Math"], outline.StaticUsings);
        Assert.Equal("Graph", outline.Types[0].Variables["graph"].ToString());
    }

    [Fact]
    public void AMemberKnowsTheNamesInIt()
    {
        var outline = Of(Text);
        var train = outline.Members.Single(member => member.Name == "Train");

        Assert.True(train.Mentions("Session"));
        Assert.False(train.Mentions("gradient"));
        Assert.True(outline.Mentions("gradient"));
        Assert.True(outline.MentionsAny(["absent", "tf"]));
        Assert.False(outline.MentionsAny(["absent", "grad"]));
        Assert.Equal([train.Index], outline.MembersThatMention("Session"));
    }

    [Fact]
    public void APositionLeadsToItsMember()
    {
        var outline = Of(Text);

        Assert.Equal("Train", outline.MemberAt(Text.IndexOf("tf.Session", System.StringComparison.Ordinal))?.Name);
        Assert.Null(outline.MemberAt(Text.IndexOf("partial", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void ArgumentsAreCounted()
    {
        var outline = Of(Text);
        var train = outline.Functions.Single(function => function.Name == "Train");
        var help = outline.Functions.Single(function => function.Name == "Help");

        Assert.True(train.Takes(1) && train.Takes(2) && train.IsVirtual);
        Assert.False(train.Takes(0) || train.Takes(3));
        Assert.True(help.Takes(0) && help.Takes(7) && help.IsStatic);
    }

    [Fact]
    public void TopLevelStatementsAreOneMember()
    {
        var outline = Of("using System; var x = 1; tf.Session(); class C { void M() { } }");

        Assert.Equal(["<Main>$", "M"], outline.Members.Select(member => member.Name));
        Assert.True(outline.Members[0].Mentions("Session"));
        Assert.Same(outline.Members[0], outline.MemberAt(30));
    }

    [Theory]
    [InlineData("tf.Session();", "tf.Graph(); // other", true)]
    [InlineData("class Inner", "class  Inner // other\n", true)]
    [InlineData("float rate = 0.1f", "float rate = 0.2f", false)]
    [InlineData("virtual void Train", "virtual int Train", false)]
    [InlineData("static System.Math", "static System.MathF", false)]
    public void TheHashIsOfDeclarationsAlone(string part, string other, bool isSame) =>
        Assert.Equal(isSame, Of(Text).DeclarationHash == Of(Text.Replace(part, other)).DeclarationHash);

    [Fact]
    public void AnEditLeavesTheOutlinesOfOtherFilesAlone()
    {
        var compilation = CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText(Text, path: "/a.cs"), CSharpSyntaxTree.ParseText("class C { void M() { } }", path: "/b.cs")]);
        var before = compilation.SyntaxTrees.Select(tree => TreeOutline.Of(tree, CancellationToken.None)).ToArray();
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class C { void M() { tf.Session(); } }", path: "/b.cs"));
        var after = edited.SyntaxTrees.Select(tree => TreeOutline.Of(tree, CancellationToken.None)).ToArray();

        Assert.Same(before[0], after[0]);
        Assert.NotSame(before[1], after[1]);
        Assert.True(after[1].Members[0].Mentions("Session"));
    }

    [Theory]
    [InlineData("using")]
    [InlineData("class { void ( }")]
    [InlineData("class C : { int this[ => ; event ; operator")]
    [InlineData("")]
    public void BrokenTextHasAnOutline(string text) => Assert.NotNull(Of(text).Members);
}
