using Xunit;

// The builds use all processors themselves.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
