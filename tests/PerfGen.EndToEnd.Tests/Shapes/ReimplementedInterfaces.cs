// A derived type implements the interface again, openly or explicitly.
// expect: Shapes.ReimplementedInterfaces.Parent.Work calls 3
// expect: Shapes.ReimplementedInterfaces.Child.Work calls 2
// expect: Shapes.ReimplementedInterfaces.Hidden.IWork.Work calls 1
// result: parent child parent child hidden parent

using PerfGen;

namespace Shapes.ReimplementedInterfaces;

public interface IWork
{
    string Work();
}

public class Parent : IWork
{
    [Profile]
    public string Work() => "parent";
}

public class Child : Parent, IWork
{
    [Profile]
    public new string Work() => "child";
}

public sealed class Hidden : Parent, IWork
{
    [Profile]
    string IWork.Work() => "hidden";
}

public static class Shape
{
    public static string Run()
    {
        IWork parent = new Parent();
        IWork child = new Child();
        IWork hidden = new Hidden();
        return $"{parent.Work()} {child.Work()} {((Parent)child).Work()} {new Child().Work()} {hidden.Work()} {new Hidden().Work()}";
    }
}
