namespace Tensorflow.Keras.ArgsDefinition.Rnn;

public class LSTMOptionalArgs : RnnOptionalArgs
{
    public string Identifier => throw null;
}

public class SimpleRNNOptionalArgs : RnnOptionalArgs
{
    public string Identifier => throw null;
}
