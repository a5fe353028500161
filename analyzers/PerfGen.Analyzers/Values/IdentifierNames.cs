namespace PerfGen.Analyzers.Values;

/// <summary>Names that tell of an identifier: one value per user, order, request.</summary>
internal static class IdentifierNames
{
    private static readonly HashSet<string> _ids = ["id", "ids", "uid", "uuid", "guid"];

    /// <summary>Last words that need nothing before them.</summary>
    private static readonly HashSet<string> _telling =
    [
        "email", "emails", "username", "user", "session", "token", "login", "nonce", "cookie", "phone", "msisdn", "imei", "ssn", "iban", "jti",
        "userid", "sessionid", "orderid", "accountid", "customerid", "requestid", "traceid", "spanid", "tenantid", "correlationid", "transactionid", "messageid",
        "guildid", "channelid", "playerid", "deviceuuid", "clientip", "remoteip", "userip", "emailaddress", "phonenumber", "apikey", "useremail", "connectionid",
    ];

    /// <summary>In front of Id these name something of which a system has few, known ones.</summary>
    private static readonly HashSet<string> _few =
    [
        "shard", "worker", "thread", "process", "pid", "node", "partition", "pool", "cpu", "core", "gpu", "device", "disk", "drive", "volume", "interface", "port", "slot", "lane",
        "region", "zone", "rack", "cluster", "datacenter", "broker", "replica", "instance", "host", "machine", "server", "silo", "pod", "container", "environment", "deployment",
        "event", "category", "type", "kind", "status", "state", "level", "severity", "language", "locale", "culture", "currency", "country", "group", "template",
        "feature", "flag", "plugin", "module", "command", "stage", "step", "phase", "rule", "policy", "queue", "topic", "schema", "route", "endpoint", "handler", "method",
        "sensor", "meter", "metric", "chain", "network", "version", "build", "tier", "plan", "experiment", "variant", "provider", "gateway", "model", "app", "application",
        "service", "component", "system", "subsystem", "adapter", "driver", "engine", "backend", "source", "stream", "store", "table", "database", "db", "index", "field", "column",
        "priority", "protocol", "format", "algorithm", "resource", "assembly", "role", "permission", "scope", "error", "code", "reason", "problem", "diagnostic", "check", "probe", "test",
        "unit", "site", "datasource", "dataset", "subscription", "consumer", "producer", "exporter", "collector", "scheduler", "job", "task", "timer", "workflow", "pipeline", "operation",
        "world", "map", "zone", "biome", "item", "skill", "weapon", "opcode", "packet", "definition", "descriptor", "setting", "config", "configuration", "option", "channel", "outlet", "room", "station",
    ];

    /// <summary>In front of Key these name something of which there are many. Most other keys are names of things in the program.</summary>
    private static readonly HashSet<string> _manyKeys =
    [
        "api", "access", "secret", "cache", "user", "session", "order", "customer", "account", "row", "primary", "object", "blob", "idempotency", "lock", "redis",
        "entity", "document", "message", "item", "grain", "client", "aggregate", "public", "private", "dedup", "deduplication", "correlation", "record", "request",
    ];

    /// <summary>In front of Number: one per order, card, call.</summary>
    private static readonly HashSet<string> _manyNumbers = ["order", "invoice", "account", "phone", "tracking", "card", "ticket", "customer", "policy", "case", "reference", "transaction"];

    /// <summary>Whose Name is a value per person.</summary>
    private static readonly HashSet<string> _persons = ["user", "customer", "player", "person", "patient", "visitor", "subscriber", "student", "guest", "identity", "member", "guild", "login", "author", "sender", "recipient", "employee"];

    private static readonly HashSet<string> _remote = ["remote", "client", "user", "source", "peer", "caller", "visitor", "sender"];

    /// <summary>Says what is telling in a name; null for a name that is not.</summary>
    /// <param name="name">A member's, parameter's, local's, method's or label's name.</param>
    /// <param name="owner">Whose it is, where the name alone may be too short: a type or receiver (<c>shard</c> in <c>shard.Id</c>).</param>
    /// <param name="isTold">Whether a bare <c>id</c> is telling. It is for a value; a label of that name may be anything.</param>
    public static string? Reason(string name, string? owner, bool isTold = true)
    {
        List<string> words = Words.Of(name);
        if (words.Count == 0)
            return null;

        string last = words[words.Count - 1];
        string? before = words.Count > 1 ? words[words.Count - 2] : null;
        if (_ids.Contains(last))
        {
            if (before is null && !isTold || IsFew(before) || before is null && IsFew(LastWordOf(owner)))
                return null;
            return $"its name ends in {Original(name, last)}";
        }

        bool isTelling = last switch
        {
            "key" => before is not null && _manyKeys.Contains(before),
            "number" => before is not null && _manyNumbers.Contains(before),
            "hash" => before is "tx" or "transaction" or "block" or "content" or "file",
            "name" => before is not null and not ("display" or "full") ? before == "nick" || IsPerson(before) : IsPerson(LastWordOf(owner)),
            "ip" or "endpoint" => before is not null && _remote.Contains(before),
            "address" => before is "email" or "mail" or "wallet" || words.Count > 2 && before == "ip" && _remote.Contains(words[words.Count - 3]),
            "user" => before is null or not ("is" or "has" or "per" or "db" or "database" or "service" or "system" or "os" or "sql" or "max"),
            "session" => before is null or not ("is" or "has" or "db" or "database"),
            "token" => before is null or not ("is" or "has" or "cancellation" or "syntax" or "next" or "previous" or "max" or "stop"),
            _ => _telling.Contains(last),
        };
        return isTelling ? before is not null && last is "name" or "key" or "number" ? $"its name ends in {Original(name, before + last)}" : $"its name is '{name}'" : null;
    }

    /// <summary>Whether a name is that of something that a deployment has few of: <c>ShardId</c>, <c>_instance</c>. Other Guids are of many, whatever their name.</summary>
    public static bool IsOfDeployment(string name, string? owner)
    {
        List<string> words = Words.Of(name);
        if (words.Count > 0 && _ids.Contains(words[words.Count - 1]))
            words.RemoveAt(words.Count - 1);
        string? last = words.Count > 0 ? words[words.Count - 1] : LastWordOf(owner);
        return last is "instance" or "process" or "host" or "machine" or "server" or "node" or "silo" or "worker" or "replica" or "shard" or "cluster" or "pod" or "container";
    }

    /// <summary>Whether a name is that of something of which there are few: <c>ShardId</c>, <c>worker.Id</c>, <c>CategoryId</c>.</summary>
    public static bool IsOfFew(string name, string? owner)
    {
        List<string> words = Words.Of(name);
        if (words.Count > 0 && _ids.Contains(words[words.Count - 1]))
            words.RemoveAt(words.Count - 1);
        return words.Count > 0 ? IsFew(words[words.Count - 1]) : IsFew(LastWordOf(owner));
    }

    private static bool IsFew(string? word) => word is not null && (_few.Contains(word) || word.EndsWith("s", StringComparison.Ordinal) && _few.Contains(word.Substring(0, word.Length - 1)));

    private static bool IsPerson(string? word) => word is not null && _persons.Contains(word);

    private static string? LastWordOf(string? owner)
    {
        List<string>? words = owner is null ? null : Words.Of(owner);
        return words is { Count: > 0 } ? words[words.Count - 1] : null;
    }

    /// <summary>The end of the name as it is written.</summary>
    private static string Original(string name, string end)
    {
        int length = 0;
        int index = name.Length;
        while (index > 0 && length < end.Length)
        {
            if (char.IsLetterOrDigit(name[--index]))
                length++;
        }

        return name.Substring(index);
    }
}
