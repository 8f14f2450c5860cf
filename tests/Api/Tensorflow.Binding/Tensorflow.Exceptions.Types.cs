namespace Tensorflow.Exceptions;

public class AssertionError : TensorflowException
{
    public AssertionError() => throw null;
    public AssertionError(string message) => throw null;
}

public class InaccessibleTensorError : TensorflowException
{
    public InaccessibleTensorError(string message) => throw null;
}

public class NotOkStatusException : TensorflowException
{
    public NotOkStatusException() => throw null;
    public NotOkStatusException(string message) => throw null;
}
