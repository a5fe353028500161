using PerfGen;

namespace @namespace.@in;

public class @class<@int>
{
    [Profile]
    public @int @return(@int @this, string @event, bool await) => @this;

    [Profile]
    private static void @void(params int[] @params) { }

    public @int Call(@int value)
    {
        @void(1);
        return @return(value, "e", true);
    }
}
