using PerfGen;

namespace Shop;

public class Orders
{
    [Profile(Name = "orders \"fast\" \\ place", Memory = false)]
    public void Place() { }

    [Profile(Name = " ")]
    public void Cancel() { }

    public void Call()
    {
        Place();
        Cancel();
    }
}
