using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class PG1003_LabelValueMustNotBeExceptionTextTests
{
    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|exception.Message|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|exception.ToString()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|exception|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|exception.StackTrace|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|exception.InnerException?.Message|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|exception.InnerException?.Message ?? exception.Message|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|$"{exception.GetType().Name}: {exception.Message}"|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|exception.GetBaseException().Message|]));""")]
    [InlineData("""try { Tag(1); } catch (IOException e) { counter.Add(1, new KeyValuePair<string, object?>("what", [|e.Message|])); }""")]
    [InlineData("""try { Tag(1); } catch (IOException e) { Requests.WithLabels([|e.Message|]).Inc(); }""")]
    [InlineData("""var error = exception.Message.Trim(); counter.Add(1, new KeyValuePair<string, object?>("what", [|error|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|string.Format("failed: {0}", exception.Message)|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|outcome == Outcome.Ok ? "none" : exception.Message|]));""")]
    [InlineData("""void Fail(string errorMessage) => counter.Add(1, new KeyValuePair<string, object?>("what", [|errorMessage|])); Fail("x");""")]
    [InlineData("""StatsdClient.DogStatsd.Increment("errors", tags: new[] { [|$"error:{exception.Message}"|] });""")]
    public Task TheTextOfAnExceptionIsReported(string statement) => RuleVerifier<PG1003_LabelValueMustNotBeExceptionText>.VerifyAnalyzerAsync(LabelCases.Around(statement));

    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception.GetType().Name));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception.GetType().FullName));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception.GetType()));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", nameof(exception)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception is TimeoutException));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception is TimeoutException ? "timeout" : "error"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception.HResult));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", (exception as System.Net.Sockets.SocketException)?.SocketErrorCode));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", (exception as HttpRequestException)?.StatusCode));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception switch { TimeoutException => "timeout", IOException => "io", _ => "other" }));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception.Message.Contains("timeout") ? "timeout" : "other"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception.Message == "closed" ? exception.Message : "other"));""")]
    [InlineData("""Activity.Current?.SetTag("exception.message", exception.Message);""")]
    [InlineData("""Activity.Current?.AddEvent(new ActivityEvent("exception", default, new ActivityTagsCollection { { "message", exception.Message } }));""")]
    [InlineData("""StatsdClient.DogStatsd.Event("failed", exception.Message, tags: new[] { "message:" + exception.Message });""")]
    [InlineData("""counter.Add(exception.Message.Length);""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", message.Method));""")]
    public Task ItsTypeAndAnswersAboutItAreNot(string statement) => RuleVerifier<PG1003_LabelValueMustNotBeExceptionText>.VerifyAnalyzerAsync(LabelCases.Around(statement));
}
