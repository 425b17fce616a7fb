using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>
/// Checks that an event is Zalo's: <c>X-ZEvent-Signature: mac=SHA256(id + body + timestamp + secret)</c>, in hex.
/// Which id, which secret and whose timestamp is disputed between sources, so each is a setting.
/// </summary>
internal sealed class ZaloOaSignature(ZaloOaOptions options)
{
    private const string SignatureHeader = "X-ZEvent-Signature";
    private const string TimestampHeader = "X-ZEvent-Timestamp";
    private const string Prefix = "mac=";

    /// <summary>Whether the signature fits the body.</summary>
    public bool IsTrue(IHeaderDictionary headers, ReadOnlySpan<byte> body, JsonElement json)
    {
        var shown = headers[SignatureHeader].ToString();
        if (shown.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) shown = shown[Prefix.Length..];
        var timestamp = options.SignatureTimestamp == SignatureTimestamp.Header ? headers[TimestampHeader].ToString() : BodyTimestamp(json);
        byte[] signed = [.. Encoding.UTF8.GetBytes(options.SignatureStart), .. body, .. Encoding.UTF8.GetBytes(timestamp + options.WebhookSecret)];
        var right = Convert.ToHexStringLower(SHA256.HashData(signed));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(shown.ToLowerInvariant()), Encoding.ASCII.GetBytes(right));
    }

    private static string BodyTimestamp(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("timestamp", out var value) ? value.ToString() : "";
}
