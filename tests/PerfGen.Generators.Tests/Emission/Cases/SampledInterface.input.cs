using System.Collections.Generic;
using PerfGen;

[Profile(Sampling = Sampling.Adaptive)]
public interface IPrices
{
    decimal Of(string item);

    IEnumerable<decimal> All();
}
