using System.Text;

namespace CommunityBot.Tests.Host.Channels.Web;

/// <summary>What a page does with the server.</summary>
internal static class HttpExtensions
{
    public static Task<HttpResponseMessage> Post(this HttpClient browser, string path, string body, string type = "application/json") =>
        browser.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, type));

    public static Task<HttpResponseMessage> Say(this HttpClient browser, string text, string id = "m1") =>
        browser.Post("/chat/messages", $$"""{"id":"{{id}}","text":"{{text}}"}""");

    public static Task<HttpResponseMessage> Get(this HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative));
}
