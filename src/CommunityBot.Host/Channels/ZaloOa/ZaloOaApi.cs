using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Host.Channels.BotApi;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>The calls of the Zalo OA Open API that the bot makes. A token that was refused is renewed once, and the call made once more.</summary>
internal sealed class ZaloOaApi(ZaloOaOptions options, ProviderHttp http, ZaloOaTokens tokens)
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UploadLimit = TimeSpan.FromMinutes(2);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Sends a message to a person who wrote in the last days.</summary>
    public Task<BotApiResult> Send(string userId, JsonObject message, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["recipient"] = new JsonObject { ["user_id"] = userId }, ["message"] = message }.ToJsonString());
        return Call(HttpMethod.Post, "/v3.0/oa/message/cs", () => new ByteArrayContent(body) { Headers = { ContentType = Json } }, UsualLimit, cancel);
    }

    /// <summary>Uploads a picture or file; the answer names it.</summary>
    public Task<BotApiResult> Upload(Attachment attachment, CancellationToken cancel) =>
        Call(HttpMethod.Post, attachment.IsPicture ? "/v2.0/oa/upload/image" : "/v2.0/oa/upload/file", () => Form(attachment), UploadLimit, cancel);

    /// <summary>The name a person shows; null when it cannot be told.</summary>
    public async Task<string?> DisplayName(string userId, CancellationToken cancel)
    {
        var query = Uri.EscapeDataString(new JsonObject { ["user_id"] = userId }.ToJsonString());
        var answer = await Call(HttpMethod.Get, "/v3.0/oa/user/detail?data=" + query, () => null, UsualLimit, cancel);
        return answer is BotApiResult.Success { Result: var user } ? user.TryRead(ZaloOaJson.Default.ZaloOaUser)?.DisplayName : null;
    }

    private static MultipartContent Form(Attachment attachment)
    {
        var form = MultipartForm.Create();
        form.AddFile("file", attachment.FileName, attachment.MediaType, attachment.Content);
        return form;
    }

    private async Task<BotApiResult> Call(HttpMethod method, string path, Func<HttpContent?> body, TimeSpan limit, CancellationToken cancel)
    {
        var (token, failure) = await tokens.Get(refused: null, cancel);
        if (token is null) return failure!;
        var answer = await CallWith(token);
        if (answer is not BotApiResult.Refused { Code: -216 or -220 or 216 or 401 or -401 }) return answer;
        (token, failure) = await tokens.Get(refused: token, cancel);
        return token is null ? failure! : await CallWith(token);

        Task<BotApiResult> CallWith(string access)
        {
            var request = new HttpRequestMessage(method, options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + path) { Content = body() };
            request.Headers.Add("access_token", access);
            return http.Send(request, ZaloOaEnvelope.Read, limit, cancel);
        }
    }
}
