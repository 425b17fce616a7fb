using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Channels.Web;

/// <summary>A message of the bot as the page reads it.</summary>
/// <param name="Id">Row id, as text because JavaScript's numbers are too short for it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Runs">The words.</param>
/// <param name="Choices">Rows of buttons.</param>
/// <param name="Picture">A picture to show, if any.</param>
/// <param name="File">A file to offer, if any.</param>
/// <param name="Replaces">Row id of the message whose place it takes, if any.</param>
internal sealed record BotMessage(
    string Id,
    DateTimeOffset At,
    IReadOnlyList<TextRun> Runs,
    IReadOnlyList<IReadOnlyList<Choice>> Choices,
    BotFile? Picture,
    BotFile? File,
    string? Replaces)
{
    /// <summary>The row as the page reads it.</summary>
    public static BotMessage From(OutboxRow row)
    {
        var (message, file) = (row.Message, BotFile.Of(row));
        var isPicture = message.Attachment?.IsPicture ?? false;
        return new(
            $"{row.Id}", row.CreatedAt, message.Text, message.Choices, isPicture ? file : null, isPicture ? null : file, message.Replaces);
    }
}

/// <summary>A picture or file of a message.</summary>
/// <param name="Url">Where this browser, and no other, can fetch it.</param>
/// <param name="Name">File name.</param>
/// <param name="Bytes">Size in bytes.</param>
internal sealed record BotFile(string Url, string Name, int Bytes)
{
    /// <summary>The file that goes with the row's message, or null.</summary>
    public static BotFile? Of(OutboxRow row) =>
        row.Message.Attachment is { } file ? new($"/chat/files/{row.Id}", file.FileName, file.Content.Length) : null;

    /// <summary><c>GET /chat/files/{row}</c>: the attachment of a message to this browser's chat; 404 for any other.</summary>
    public static async Task<IResult> Get(HttpContext context, long row, IStore store, WebSession session)
    {
        if (await session.Chat(context) is not { } chat) return Results.NotFound();
        var rows = await store.Read(work => work.Outbox.ForChat(chat, row - 1, most: 1));
        if (rows is not [{ Message.Attachment: { } file } found] || found.Id != row) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return IsSafeToShow(file)
            ? Results.File(file.Content, file.MediaType)
            : Results.File(file.Content, file.MediaType, file.FileName);
    }

    private static bool IsSafeToShow(Attachment file) => file.MediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";
}
