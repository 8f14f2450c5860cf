using System;
using System.Collections.Generic;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Train;
using Tensorflow.Training;

namespace Tensorflow.Keras.Optimizers;

public class Adam : OptimizerV2
{
    public Adam(float learning_rate = 0.001f, float beta_1 = 0.9f, float beta_2 = 0.999f, float epsilon = 1E-07f, bool amsgrad = false, string name = "Adam") : base(default(OptimizerV2Args)) => throw null;
    protected override string _name => throw null;
    protected override void _create_slots(IVariableV1[] var_list) => throw null;
    protected override void _prepare_local(DeviceDType device_dtype, Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state) => throw null;
    protected override Operation _resource_apply_dense(IVariableV1 @var, Tensor grad, Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state) => throw null;
}

public class AdamW : Adam
{
    public AdamW(float learning_rate = 0.001f, float weight_decay = 0.004f, float beta_1 = 0.9f, float beta_2 = 0.999f, float epsilon = 1E-07f, bool amsgrad = false, List<string> no_decay_params = null, string name = "AdamW") : base(default(float), default(float), default(float), default(float), default(bool), default(string)) => throw null;
    protected Operation _decay_weights_op(IVariableV1 @var, float learning_rate, Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state) => throw null;
    protected bool _do_use_weight_decay(string param_name) => throw null;
    protected override Operation _resource_apply_dense(IVariableV1 @var, Tensor grad, Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state) => throw null;
    protected override void _prepare_local(DeviceDType device_dtype, Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state) => throw null;
}

public class DeviceDType : IEqualityComparer<DeviceDType>
{
    public string Device { get; set; }
    public TF_DataType DType { get; set; }
    public bool Equals(DeviceDType x, DeviceDType y) => throw null;
    public int GetHashCode(DeviceDType obj) => throw null;
    public override string ToString() => throw null;
}

public class LearningRateSchedule
{
    public LearningRateSchedule() => throw null;
}

public class OptimizerApi : IOptimizerApi
{
    public IOptimizer Adam(float learning_rate = 0.001f, float beta_1 = 0.9f, float beta_2 = 0.999f, float epsilon = 1E-07f, bool amsgrad = false, string name = "Adam") => throw null;
    public IOptimizer AdamW(float learning_rate = 0.001f, float weight_decay = 0.004f, float beta_1 = 0.9f, float beta_2 = 0.999f, float epsilon = 1E-07f, bool amsgrad = false, List<string> no_decay_params = null, string name = "AdamW") => throw null;
    public IOptimizer RMSprop(float learning_rate = 0.001f, float rho = 0.9f, float momentum = 0f, float epsilon = 1E-07f, bool centered = false, string name = "RMSprop") => throw null;
    public IOptimizer SGD(float learning_rate = 0.01f, float momentum = 0f) => throw null;
}

public class OptimizerV2 : Trackable, IOptimizer
{
    public OptimizerV2(OptimizerV2Args args) => throw null;
    protected bool _hypers_created;
    protected IVariableV1 _iterations;
    protected Dictionary<string, float> _hyper;
    protected Dictionary<string, IVariableV1> _hyper_variables;
    protected bool _momentum;
    protected float _initial_decay;
    protected bool _use_locking;
    protected virtual string _name => throw null;
    protected ResourceVariable iterations => throw null;
    public IVariableV1 lr => throw null;
    public void apply_gradients((Tensor, IVariableV1) grads_and_vars, string name = null, bool experimental_aggregate_gradients = true) => throw null;
    public void apply_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars, string name = null, bool experimental_aggregate_gradients = true) => throw null;
    public void apply_gradients((Tensor, ResourceVariable) grads_and_vars, string name = null, bool experimental_aggregate_gradients = true) => throw null;
    public void apply_gradients(IEnumerable<(Tensor, ResourceVariable)> grads_and_vars, string name = null, bool experimental_aggregate_gradients = true) => throw null;
    protected virtual Operation _resource_apply_dense(IVariableV1 @var, Tensor grad, Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state) => throw null;
    public Tensor[] aggregate_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars) => throw null;
    public Tensor[] clip_gradients(Tensor[] grads) => throw null;
    protected IVariableV1 get_slot(IVariableV1 @var, string slot_name) => throw null;
    protected Dictionary<string, Tensor> _fallback_apply_state(string var_device, TF_DataType var_dtype) => throw null;
    protected virtual void _prepare_local(DeviceDType device_dtype, Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state) => throw null;
    protected Tensor _get_hyper(string name, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
    protected void _set_hyper(string name, float value) => throw null;
    protected virtual void _create_slots(IVariableV1[] var_list) => throw null;
    public IVariableV1 add_slot(IVariableV1 @var, string slot_name, IInitializer initializer = null) => throw null;
}

public class PolynomialDecay : LearningRateSchedule
{
    public PolynomialDecay(float initial_learning_rate, float decay_steps, float end_learning_rate = 0.0001f, float power = 1f, bool cycle = false, string name = null) => throw null;
    public Tensor __call__(IVariableV1 step) => throw null;
}

public class RMSprop : OptimizerV2
{
    public RMSprop(RMSpropArgs args) : base(default(OptimizerV2Args)) => throw null;
    protected override string _name => throw null;
    protected override void _create_slots(IVariableV1[] var_list) => throw null;
    protected override void _prepare_local(DeviceDType device_dtype, Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state) => throw null;
    protected override Operation _resource_apply_dense(IVariableV1 @var, Tensor grad, Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state) => throw null;
}

public class RestoredOptimizer : OptimizerV2, ITrackableWrapper, IKerasConfig
{
    public RestoredOptimizer() : base(default(OptimizerV2Args)) => throw null;
    public string Identifier => throw null;
    public int Version => throw null;
    public int MinConsumerVersion => throw null;
    public int MinProducerVersion => throw null;
    public IKerasConfig get_config() => throw null;
    public void SetValue(object name, object value) => throw null;
    public Trackable FromProto(SavedUserObject proto) => throw null;
}

public class SGD : OptimizerV2
{
    public SGD(float learning_rate, float momentum = 0f, bool nesterov = false, float decay = 0f) : base(default(OptimizerV2Args)) => throw null;
    protected override string _name => throw null;
    protected override void _create_slots(IVariableV1[] var_list) => throw null;
    protected override void _prepare_local(DeviceDType device_dtype, Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state) => throw null;
    protected override Operation _resource_apply_dense(IVariableV1 @var, Tensor grad, Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state) => throw null;
}
