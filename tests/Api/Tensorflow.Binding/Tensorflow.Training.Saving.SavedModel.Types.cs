using System;
using System.Collections.Generic;
using Tensorflow.Functions;

namespace Tensorflow.Training.Saving.SavedModel;

public class RestoredFunction : Function
{
    public RestoredFunction(Func<Tensor[], Tensor[]> function, string name, FunctionSpec function_spec, IEnumerable<ConcreteFunction> concrete_functions) : base(default(Func<Tensor[], Tensor[]>), default(string), default(bool)) => throw null;
    public IEnumerable<ConcreteFunction> ConcreteFunctions => throw null;
    protected override bool _run_functions_eagerly() => throw null;
}

public static class SaveContext
{
    public static bool in_save_context() => throw null;
    public static SaveOptions get_save_options() => throw null;
    public static SaveContextHandler save_context(SaveOptions options) => throw null;
    public class SaveContextHandler : IDisposable
    {
        public SaveContextHandler(SaveOptions options) => throw null;
        public void Dispose() => throw null;
    }
}

public static class function_deserialization
{
    public static Function recreate_function(SavedFunction saved_function, IDictionary<string, ConcreteFunction> concrete_functions) => throw null;
    public static Dictionary<string, ConcreteFunction> load_function_def_library(FunctionDefLibrary library, SavedObjectGraph saved_object_graph = null, string load_shared_name_suffix = null, object wrapper_function = null) => throw null;
    public static void fix_node_def(NodeDef node_def, IDictionary<string, ConcreteFunction> functions, string shared_name_suffix) => throw null;
    public static ConcreteFunction setup_bare_concrete_function(SavedBareConcreteFunction saved_bare_concrete_function, IDictionary<string, ConcreteFunction> concrete_functions) => throw null;
}

public class nested_structure_coder
{
    public static object decode_proto(StructuredValue proto) => throw null;
    public static object decode_proto_internal(StructuredValue proto, Func<StructuredValue, object> encode_fn) => throw null;
}
