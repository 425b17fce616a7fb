namespace CommunityBot.Host.Channels.Web;

/// <summary>Why a request is not taken, as the page reads it.</summary>
/// <param name="Error">Key of the text, for a page in another language.</param>
/// <param name="Message">One sentence in Vietnamese that says what to do.</param>
internal sealed record Refusal(string Error, string Message)
{
    /// <summary>The browser has no session yet.</summary>
    public static IResult NoSession => Because(StatusCodes.Status401Unauthorized, "NoSession");

    /// <summary>Not JSON by its content type; a form on another site can send no JSON, so this also keeps such forms out.</summary>
    public static IResult NotJson => Because(StatusCodes.Status415UnsupportedMediaType, "NotJson");

    /// <summary>Not JSON of the agreed shape.</summary>
    public static IResult BadJson => Because(StatusCodes.Status400BadRequest, "BadJson");

    /// <summary>There is nothing in the message.</summary>
    public static IResult EmptyText => Because(StatusCodes.Status400BadRequest, "EmptyText");

    /// <summary>The body is larger than a message may be.</summary>
    public static IResult TooLong => Because(StatusCodes.Status413PayloadTooLarge, "TooLong");

    /// <summary>Nothing can be stored or read now; the same request may be sent again.</summary>
    public static IResult Unavailable => Because(StatusCodes.Status503ServiceUnavailable, "Unavailable");

    /// <summary>Lets only requests with a JSON content type through.</summary>
    public static async ValueTask<object?> UnlessJson(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.HasJsonContentType() ? await next(call) : NotJson;

    private static IResult Because(int status, string key) =>
        Results.Json(new Refusal(key, WebTexts.Get(key)), WebJson.Default.Refusal, statusCode: status);
}
