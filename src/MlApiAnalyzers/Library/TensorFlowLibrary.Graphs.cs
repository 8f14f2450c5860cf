namespace MlApiAnalyzers.Library;

/// <content>The types that static graphs are written with.</content>
public sealed partial class TensorFlowLibrary
{
    private LibraryType? baseSession;
    private LibraryType? operation;
    private LibraryType? iTensorOrOperation;
    private LibraryType? ndArray;

    /// <summary><c>Tensorflow.BaseSession</c>, which declares <c>run</c>.</summary>
    public LibraryType BaseSession => baseSession ??= InBinding("Tensorflow.BaseSession");

    public LibraryType Operation => operation ??= InBinding("Tensorflow.Operation");

    public LibraryType ITensorOrOperation => iTensorOrOperation ??= InBinding("Tensorflow.ITensorOrOperation");

    public LibraryType NDArray => ndArray ??= InBinding("Tensorflow.NumPy.NDArray");
}
