using Numpy;
using Python.Runtime;

namespace Keras.Helper;

public class TupleSolver
{
    public static T[] TupleToList<T>(PyObject obj) => throw null;
    public static NDarray[] TupleToList(PyObject obj) => throw null;
}
