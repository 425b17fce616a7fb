using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using CommunityBot.Messaging;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace CommunityBot.Host.Channels.Web;

/// <summary>The files of the page, which the program carries inside.</summary>
internal static partial class PageFiles
{
    private const string Prefix = "Page/";
    private const string Index = "index.html";
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Serves the page at <c>/</c> and its files below <c>/chat/</c>.</summary>
    public static void MapPageFiles(this IEndpointRouteBuilder routes, WebOptions options)
    {
        Map(routes, "/", Index, Encoding.UTF8.GetBytes(Fill(Encoding.UTF8.GetString(Read(Index)), options)));
        var names = typeof(PageFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var name in names.Select(name => name[Prefix.Length..]).Where(name => name != Index)) Map(routes, $"/chat/{name}", name, Read(name));
    }

    /// <summary>Puts texts for <c>{{Key}}</c>, and all texts of both languages for <c>{{texts}}</c>: the page needs no second request to speak.</summary>
    private static string Fill(string page, WebOptions options) => Placeholder().Replace(page, found => Html.Encode(found.Groups["name"].Value switch
    {
        "texts" => JsonSerializer.Serialize(
            new() { ["vi"] = WebTexts.All(Language.Vietnamese), ["en"] = WebTexts.All(Language.English) },
            WebJson.Default.DictionaryStringSortedDictionaryStringString),
        "try-roles" => options.TryRoles ? "yes" : "no",
        var key => WebTexts.Get(key),
    }));

    private static void Map(IEndpointRouteBuilder routes, string path, string name, byte[] content)
    {
        var type = new FileExtensionContentTypeProvider().TryGetContentType(name, out var known) ? known : "application/octet-stream";
        if (!type.StartsWith("image/", StringComparison.Ordinal)) type += "; charset=utf-8";
        var version = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        routes.MapGet(path, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache"; // keep it, but ask whether it changed
            return Results.Bytes(content, type, entityTag: version);
        });
    }

    private static byte[] Read(string name)
    {
        using var content = typeof(PageFiles).Assembly.GetManifestResourceStream(Prefix + name)!;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    [GeneratedRegex(@"\{\{(?<name>[\w-]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
