using System.Collections.Generic;
using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public class Importer
{
    private class Row { }

    [Profile]
    private int Import(Row row) => 1;

    [Profile]
    public async void Start() => await Task.Yield();

    [Profile]
    public IEnumerable<int> All()
    {
        yield return 1;
    }

    [Profile]
    public int Measured() => 1;

    public void Call()
    {
        Import(new Row());
        Start();
        All();
        Measured();
    }
}
