namespace ThirdParty.Tensorflow.Python.Keras.Protobuf;

public sealed class SavedMetadata
{
    public SavedMetadata() => throw null;
}
