// A single member of an interface: all that go through it, whoever implements it.
// expect: Shapes.ProfiledInterfaceMembers.ISender.Send calls 2
// expect: Shapes.ProfiledInterfaceMembers.Mail.Send calls 2
// result: mail post post mail

using PerfGen;

namespace Shapes.ProfiledInterfaceMembers;

public interface ISender
{
    [Profile]
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
        ISender mail = new Mail();
        ISender post = new Post();
        return $"{mail.Send()} {post.Send()} {post.Send()} {new Mail().Send()}";
    }
}
