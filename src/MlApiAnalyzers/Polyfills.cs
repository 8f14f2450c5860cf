// What the compiler looks for by name and netstandard2.0 does not have. It is so little that a package for it (PolySharp) would be more: that generates
// the types in every assembly, and these here see each other's internals.

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit
    {
    }
}

namespace System
{
    /// <summary>For list patterns.</summary>
    internal readonly struct Index
    {
        private readonly int value;

        public Index(int value, bool fromEnd = false) => this.value = fromEnd ? ~value : value;

        public int GetOffset(int length) => value < 0 ? length - ~value : value;
    }
}
