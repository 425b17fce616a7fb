using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Web;

/// <summary>
/// Public addresses for the pictures and files of single messages, for providers that take an address instead of the bytes.
/// An address is short-lived and signed, so nobody can guess one or make one last longer.
/// </summary>
/// <param name="store">Holds the messages and the key.</param>
/// <param name="time">The time.</param>
/// <param name="publicUrl">Where this server is reached from outside; null when it is not.</param>
internal sealed class SignedFiles(IStore store, TimeProvider time, Uri? publicUrl)
{
    /// <summary>The longest address, in characters.</summary>
    public const int LongestAddress = 300;

    /// <summary>How long an address works: long enough for a person to tap on a link in the evening.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const string Path = "/files";
    private const int KeyBytes = 32;
    private byte[]? key;

    /// <summary>Whether this server can be reached from outside.</summary>
    public bool IsPublic => publicUrl is not null;

    /// <summary>A new address for the attachment of a message.</summary>
    /// <exception cref="InvalidOperationException">The server cannot be reached from outside.</exception>
    /// <exception cref="StoreUnavailableException">The key cannot be read.</exception>
    public async Task<Uri> Address(long row, Attachment attachment)
    {
        var root = publicUrl ?? throw new InvalidOperationException("There is no public address.");
        var until = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
        return new Uri($"{root.AbsoluteUri.TrimEnd('/')}{Path}/{row}/{until}/{Sign(await Key(), row, until)}/{ShownName(attachment.FileName)}");
    }

    /// <summary>Opens the path.</summary>
    public void Map(WebApplication app) => app.MapGet(Path + "/{row:long}/{until:long}/{signature}/{name}", Get);

    /// <summary>The attachment, or 404 for an address that is false, too old or of a message that is gone.</summary>
    private async Task<IResult> Get(HttpContext context, long row, long until, string signature)
    {
        if (until < time.GetUtcNow().ToUnixTimeSeconds() || !IsTrue(await Key(), row, until, signature)) return Results.NotFound();
        if ((await store.Read(work => work.Outbox.Find(row)))?.Message.Attachment is not { } file) return Results.NotFound();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return file.IsPicture ? Results.File(file.Content, file.MediaType) : Results.File(file.Content, file.MediaType, file.FileName);
    }

    private static bool IsTrue(byte[] key, long row, long until, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(key, row, until)));

    private static string Sign(byte[] key, long row, long until) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row}/{until}"))));

    /// <summary>The end of the address; some providers judge by it what they fetch.</summary>
    private static string ShownName(string fileName)
    {
        var name = string.Concat(VietnameseText.Fold(fileName).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'));
        return name.Length <= 60 ? name : name[^60..];
    }

    /// <summary>The key of this installation, made once and shared by all its replicas.</summary>
    private async Task<byte[]> Key() => key ??= Convert.FromBase64String(await store.Run("signed-files", FindOrMakeKey));

    private static string FindOrMakeKey(IUnitOfWork work)
    {
        if (work.ChannelState.Find("files", "key") is { } known) return known;
        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        work.ChannelState.Save("files", "key", made);
        return made;
    }
}
