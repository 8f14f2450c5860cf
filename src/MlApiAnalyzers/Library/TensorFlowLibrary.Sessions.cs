using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <content>The types of sessions and of what they run.</content>
public sealed partial class TensorFlowLibrary
{
    private LibraryType? feedItem;
    private LibraryType? baseResourceVariable;

    public LibraryType FeedItem => feedItem ??= InBinding("Tensorflow.FeedItem");

    /// <summary><c>Tensorflow.BaseResourceVariable</c>, which declares <c>assign</c>.</summary>
    public LibraryType BaseResourceVariable => baseResourceVariable ??= InBinding("Tensorflow.BaseResourceVariable");

    /// <summary>Whether <paramref name="method"/> is a member of <c>tf</c> or of one of its parts: <c>tf.nn</c>, <c>tf.compat.v1</c>.</summary>
    public bool IsTfMember(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            if (Tf.Is(type))
                return true;
        return CompatV1.Declares(method);
    }
}
