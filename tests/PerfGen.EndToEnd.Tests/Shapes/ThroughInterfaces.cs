// A profiled implementation is measured through its interface, another one is not.
// expect: Shapes.ThroughInterfaces.Mail.Send calls 2
// result: mail post mail

using PerfGen;

namespace Shapes.ThroughInterfaces;

public interface ISender
{
    string Send();
}

public sealed class Mail : ISender
{
    [Profile]
    public string Send() => "mail";
}

public sealed class Post : ISender
{
    public string Send() => "post";
}

public static class Shape
{
    public static string Run()
    {
        ISender[] senders = [new Mail(), new Post(), new Mail()];
        return $"{senders[0].Send()} {senders[1].Send()} {Through(senders[2])}";
    }

    private static string Through<T>(T sender) where T : class, ISender => sender.Send();
}
