using System.Net.Http.Headers;
using System.Text;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>
/// A form with fields and a file, written the plain way browsers write it, which every server reads:
/// quoted names, a bare boundary, file names in UTF-8.
/// </summary>
internal static class MultipartForm
{
    /// <summary>Starts an empty form.</summary>
    public static MultipartContent Create()
    {
        var boundary = Guid.NewGuid().ToString("N");
        var form = new MultipartContent("form-data", boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        form.Headers.ContentType!.Parameters.Single().Value = boundary;
        return form;
    }

    /// <summary>Adds a field; null is left out.</summary>
    public static void AddField(this MultipartContent form, string name, string? value)
    {
        if (value is null) return;
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"");
        form.Add(part);
    }

    /// <summary>Adds a file.</summary>
    public static void AddFile(this MultipartContent form, string name, string fileName, string mediaType, byte[] content)
    {
        var part = new ByteArrayContent(content);
        var safeName = fileName.Replace('"', '_').ReplaceLineEndings("_");
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{safeName}\"");
        part.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        form.Add(part);
    }
}
