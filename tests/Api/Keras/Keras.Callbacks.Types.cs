using System;
using System.Collections.Generic;
using Keras.Models;
using Python.Runtime;

namespace Keras.Callbacks;

public class BackupAndRestore : Callback
{
    public BackupAndRestore(string backup_dir, string save_freq = "epoch", bool delete_checkpoint = true, bool save_before_preemption = false) => throw null;
}

public class BaseLogger : Callback
{
    public BaseLogger(params string[] stateful_metrics) => throw null;
}

public class CSVLogger : Callback
{
    public CSVLogger(string filename, string separator = ",", bool append = false) => throw null;
}

public class Callback : Base
{
    public Callback() => throw null;
    public Callback(PyObject py) => throw null;
    public static Callback Custom(string name, string fileOrcode, bool isFile = true) => throw null;
    public T Get<T>(string property) => throw null;
}

public class CallbackList : Callback
{
    public CallbackList(List<Callback> callbacks, bool add_history = false, bool add_progbar = false, BaseModel model = null) => throw null;
}

public class EarlyStopping : Callback
{
    public EarlyStopping(string monitor = "val_loss", float min_delta = 0f, int patience = 0, int verbose = 0, string mode = "auto", float? baseline = null, bool restore_best_weights = false, int start_from_epoch = 0) => throw null;
}

public class History : Callback
{
    public History() => throw null;
    public History(PyObject py) => throw null;
    public int[] Epoch => throw null;
    public Dictionary<string, double[]> HistoryLogs => throw null;
}

public class LearningRateScheduler : Callback
{
    public LearningRateScheduler(object schedule, int verbose = 0) => throw null;
}

public class ModelCheckpoint : Callback
{
    public ModelCheckpoint(string filepath, string monitor = "val_loss", int verbose = 0, bool save_best_only = false, bool save_weights_only = false, string mode = "auto", string save_freq = "epoch") => throw null;
}

public class ProgbarLogger : Callback
{
    public ProgbarLogger(string count_mode = "samples", params string[] stateful_metrics) => throw null;
}

public class ReduceLROnPlateau : Callback
{
    public ReduceLROnPlateau(string monitor = "val_loss", float factor = 0.1f, int patience = 10, int verbose = 0, string mode = "auto", float min_delta = 0.0001f, int cooldown = 0, float min_lr = 0f) => throw null;
}

public class RemoteMonitor : Callback
{
    public RemoteMonitor(string root = "http://localhost:9000", string path = "/publish/epoch/end/", string field = "data", Dictionary<string, string> headers = null, bool send_as_json = false) => throw null;
}

public class TensorBoard : Callback
{
    public TensorBoard(string log_dir = "./logs", int histogram_freq = 0, bool write_graph = true, bool write_images = false, int? write_steps_per_second = null, string update_freq = "epoch", int embeddings_freq = 0, Dictionary<string, string> embeddings_metadata = null) => throw null;
}

public class TerminateOnNaN : Callback
{
    public TerminateOnNaN() => throw null;
}
