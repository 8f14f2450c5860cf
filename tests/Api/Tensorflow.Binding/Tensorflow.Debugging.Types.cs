namespace Tensorflow.Debugging;

public class DebugImpl
{
    public void set_log_device_placement(bool enabled) => throw null;
    public Tensor assert_equal<T1, T2>(T1 t1, T2 t2, object[] data = null, string message = null, string name = null) => throw null;
    public Tensor assert_greater_equal<T1, T2>(Tensor x, Tensor y, object[] data = null, string message = null, string name = null) => throw null;
}
