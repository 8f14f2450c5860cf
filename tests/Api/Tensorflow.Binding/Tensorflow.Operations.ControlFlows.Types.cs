using System;
using System.Collections;
using System.Collections.Generic;

namespace Tensorflow.Operations.ControlFlows;

public class ControlFlowState
{
    public ControlFlowState() => throw null;
    public GradLoopState GetGradState(Operation op, bool before) => throw null;
    public Tensor[] ProcessUnusedLoopExits(Dictionary<string, int> pending_count, List<Operation> to_ops_set) => throw null;
    public void EnterGradWhileContext(Operation op, bool before) => throw null;
    public void ExitGradWhileContext(Operation op, bool before) => throw null;
    public void AddWhileContext(Operation op, List<Operation> between_op_list, List<Operation> between_ops) => throw null;
    public Tensor ZerosLike(Operation op, int index) => throw null;
    public Tensor ZerosLikeOutsideLoop(Operation op, int index) => throw null;
    public Tensor ZerosLikeForExit(Tensor val) => throw null;
    public void PostProcessing() => throw null;
}

public class GradLoopState
{
    public GradLoopState(WhileContext forward_ctxt, GradLoopState outer_grad_state_) => throw null;
    public WhileContext grad_context => throw null;
    public Hashtable history_map => throw null;
    public Dictionary<Operation, Tensor> switch_map => throw null;
    public WhileContext forward_context => throw null;
    public GradLoopState outer_grad_state => throw null;
    public Tensor forward_index => throw null;
    public Tensor[] forward_loop_exits => throw null;
    public List<Tensor> deferred_exits => throw null;
    public List<Tensor> unused_exits => throw null;
    public int pending_exits_count { get; set; }
    public Operation grad_sync => throw null;
    public Tensor AddForwardAccumulator(Tensor value, bool dead_branch = false) => throw null;
    public Tensor AddBackpropAccumulatedValue(Tensor history_value, Tensor value, bool dead_branch = false) => throw null;
    public Tensor GetRealValue(Tensor value) => throw null;
}
