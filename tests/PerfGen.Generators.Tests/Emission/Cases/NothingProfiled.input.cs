namespace Shop;

public class Orders
{
    public int Place(int id) => id;

    public int Call() => Place(1);
}
