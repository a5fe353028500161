using PerfGen;

namespace Shop;

public abstract class Importer
{
    [Profile]
    protected virtual void Prepare(string path) { }

    [Profile]
    private protected static bool Exists(string path) => path.Length > 0;

    public void Run(string path)
    {
        if (Exists(path))
            Prepare(path);
    }
}

public class CsvImporter : Importer
{
    protected override void Prepare(string path) => base.Prepare(path + ".csv");

    public void RunAgain() => Prepare("again");
}
