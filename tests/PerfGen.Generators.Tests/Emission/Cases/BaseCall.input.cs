using PerfGen;

namespace Shop;

public class Shape
{
    [Profile]
    public virtual int Area() => 0;
}

public class Square(int side) : Shape
{
    public override int Area() => base.Area() + side * side;

    public int Twice() => 2 * Area();
}
