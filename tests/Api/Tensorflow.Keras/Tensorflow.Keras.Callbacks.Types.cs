using System;
using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

public class CallbackList
{
    public CallbackList(CallbackParams parameters) => throw null;
    public List<ICallback> callbacks;
    public History History => throw null;
    public void on_train_begin() => throw null;
    public void on_test_begin() => throw null;
    public void on_epoch_begin(int epoch) => throw null;
    public void on_train_batch_begin(long step) => throw null;
    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) => throw null;
    public void on_predict_begin() => throw null;
    public void on_predict_batch_begin(long step) => throw null;
    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) => throw null;
    public void on_predict_end() => throw null;
    public void on_test_batch_begin(long step) => throw null;
    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public void on_test_end(Dictionary<string, float> logs) => throw null;
}

public class CallbackParams
{
    public IModel Model { get; set; }
    public int Verbose { get; set; }
    public int Epochs { get; set; }
    public long Steps { get; set; }
}

public class EarlyStopping : ICallback
{
    public EarlyStopping(CallbackParams parameters, string monitor = "val_loss", float min_delta = 0f, int patience = 0, int verbose = 1, string mode = "auto", float baseline = 0f, bool restore_best_weights = false, int start_from_epoch = 0) => throw null;
    public Dictionary<string, List<float>> history { get; set; }
    public void on_train_begin() => throw null;
    public void on_epoch_begin(int epoch) => throw null;
    public void on_train_batch_begin(long step) => throw null;
    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) => throw null;
    public void on_train_end() => throw null;
    public void on_predict_begin() => throw null;
    public void on_predict_batch_begin(long step) => throw null;
    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) => throw null;
    public void on_predict_end() => throw null;
    public void on_test_begin() => throw null;
    public void on_test_batch_begin(long step) => throw null;
    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public bool _is_improvement(float monitor_value, float reference_value) => throw null;
    public void on_test_end(Dictionary<string, float> logs) => throw null;
}

public class History : ICallback
{
    public History(CallbackParams parameters) => throw null;
    public Dictionary<string, List<float>> history { get; set; }
    public void on_train_begin() => throw null;
    public void on_test_begin() => throw null;
    public void on_train_end() => throw null;
    public void on_epoch_begin(int epoch) => throw null;
    public void on_train_batch_begin(long step) => throw null;
    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) => throw null;
    public void on_predict_begin() => throw null;
    public void on_predict_batch_begin(long step) => throw null;
    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) => throw null;
    public void on_predict_end() => throw null;
    public void on_test_batch_begin(long step) => throw null;
    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public void on_test_end(Dictionary<string, float> logs) => throw null;
}

public class ProgbarLogger : ICallback
{
    public ProgbarLogger(CallbackParams parameters) => throw null;
    public Dictionary<string, List<float>> history { get; set; }
    public void on_train_begin() => throw null;
    public void on_train_end() => throw null;
    public void on_test_begin() => throw null;
    public void on_epoch_begin(int epoch) => throw null;
    public void on_train_batch_begin(long step) => throw null;
    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) => throw null;
    public void on_predict_begin() => throw null;
    public void on_predict_batch_begin(long step) => throw null;
    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) => throw null;
    public void on_predict_end() => throw null;
    public void on_test_batch_begin(long step) => throw null;
    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) => throw null;
    public void on_test_end(Dictionary<string, float> logs) => throw null;
}
