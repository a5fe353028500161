using PerfGen.Monitoring.Statements;

namespace PerfGen.Monitoring.Tests.Statements;

public sealed class SqlTextTests
{
    [Theory]
    [InlineData("SELECT * FROM orders WHERE id = 42", "SELECT * FROM orders WHERE id = ?")]
    [InlineData("select a1 from t2 where x='it''s' and y=1.5e-3", "select a1 from t2 where x=? and y=?")]
    [InlineData("select  a,\n\t b\r\nfrom t ;", "select a, b from t")]
    [InlineData("select * from t where id in (1, 2,3 , 4)", "select * from t where id in (?)")]
    [InlineData("select * from t where id in ($1,$2,$3)", "select * from t where id in (?)")]
    [InlineData("insert into t(a,b) values (1,'x'), (2,'y'),(3,'z')", "insert into t(a,b) values (?)")]
    [InlineData("select @p0, :name, ?, $1, @@rowcount, x::int", "select ?, @@rowcount, x::int")]
    [InlineData("select 1 -- the secret 123\nfrom t /* and /* nested */ 'x' */ where a = 0xFF", "select ? from t where a = ?")]
    [InlineData("select E'a\\'b', N'text', x'1F' from t", "select ? from t")]
    [InlineData("select $$it's$$, $tag$ $$ 1 $tag$ from \"Table 1\"", "select ? from \"Table 1\"")]
    [InlineData("select [Order Details].[Id 2], a[1] from [dbo].[t]", "select [Order Details].[Id 2], a[?] from [dbo].[t]")]
    [InlineData("select `a 1` from t where b = .5", "select `a 1` from t where b = ?")]
    [InlineData("select 'not closed", "select ?")]
    [InlineData("", "")]
    public void WhatBelongsToOneRunIsReplaced(string sql, string expected) => Assert.Equal(expected, SqlText.Normalize(sql));

    [Fact]
    public void InMySqlDoubleQuotesAreAroundValues() =>
        Assert.Equal("select ? from t where a = ?", SqlText.Normalize("select \"it\\\"s\" from t where a = 'b'", doubleQuotesAreStrings: true));

    [Fact]
    public void NoSecretSurvivesWhereverItStands()
    {
        string[] places = ["'{0}'", "$${0}$$", "'x''{0}'", "/* {0} */ 1", "E'\\'{0}'", "'{0}", "$q${0}$q$", "1 -- {0}"];
        Assert.All(places, static place => Assert.DoesNotContain("secret", SqlText.Normalize($"select {string.Format(null, place, "secret")} from t")));
    }

    [Fact]
    public void ATextIsBounded() => Assert.Equal(2_000, SqlText.Normalize($"select {string.Join(", ", Enumerable.Range(0, 5_000).Select(static i => $"c{i}"))} from t").Length);

    [Theory]
    [InlineData("GET", "https://shop.test/orders/42?user=secret#x", "GET https://shop.test/orders/?")]
    [InlineData("POST", "http://u:p@localhost:5001/v2/users/3f2504e0-4f89-11d3-9a0c-0305e82c3301/mail", "POST http://localhost:5001/v2/users/?/mail")]
    [InlineData("GET", "https://h/files/deadbeefdeadbeefdeadbeef/a@b", "GET https://h/files/?/?")]
    [InlineData("GET", "nonsense", "GET ?")]
    public void ARequestKeepsWhatIsTheSameForAll(string method, string url, string expected) => Assert.Equal(expected, RequestText.Normalize(method, url));
}
