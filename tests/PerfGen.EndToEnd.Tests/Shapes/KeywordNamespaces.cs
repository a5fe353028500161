// Namespaces, nested types, type parameters and fields named by keywords.
// expect: Shapes.KeywordNamespaces.event.namespace.struct.class<in>.operator<out> calls 2
// expect: Shapes.KeywordNamespaces.event.namespace.enum.default calls 1
// result: 1 a 3

using PerfGen;
using Shapes.KeywordNamespaces.@event.@namespace;

namespace Shapes.KeywordNamespaces.@event.@namespace
{
    public static class @struct
    {
        public sealed class @class<@in>(@in @value)
        {
            [Profile]
            public string @operator<@out>(@out @ref) => $"{@value}{@ref}".Replace("-", "", System.StringComparison.Ordinal);
        }
    }

    public static class @enum
    {
        [Profile]
        private static int @default(int @readonly, @this @base) => @readonly + (int)@base;

        public static int Call() => @default(1, @this.@null);
    }

    public enum @this
    {
        @false,
        @true,
        @null,
    }
}

namespace Shapes.KeywordNamespaces
{
    public static class Shape
    {
        public static string Run() => $"{new @struct.@class<int>(1).@operator("-")} {new @struct.@class<string>("a").@operator('-')} {@enum.Call()}";
    }
}
