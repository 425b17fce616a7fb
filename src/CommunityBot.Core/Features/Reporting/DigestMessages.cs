using CommunityBot.Delivery;
using CommunityBot.Features.Reporting.Pictures;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Reporting;

/// <summary>Makes the messages of a tally: with a picture where the chat can show one, else with bars made of characters.</summary>
/// <param name="message">The words.</param>
/// <param name="rasterizer">Draws the picture.</param>
/// <param name="channels">Which chats can show one.</param>
public sealed class DigestMessages(TallyMessage message, IRasterizer rasterizer, ChannelList channels)
{
    /// <summary>One message for each reader; each language is drawn once.</summary>
    public async Task<IReadOnlyList<(ChatAddress Chat, OutgoingMessage Message)>> Write(
        TallyReport report, IReadOnlyList<(ChatAddress Chat, Language Language)> readers)
    {
        var pictures = new Dictionary<Language, byte[]?>();
        foreach (var language in readers.Where(reader => ShowsPictures(reader.Chat)).Select(reader => reader.Language).Distinct())
        {
            pictures[language] = await rasterizer.ToPng(TallyPicture.Draw(report, language));
        }

        return [.. readers.Select(reader => (reader.Chat, One(report, reader.Language, ShowsPictures(reader.Chat) ? pictures[reader.Language] : null)))];
    }

    private OutgoingMessage One(TallyReport report, Language language, byte[]? picture) => new()
    {
        Text = message.Write(report, language, withBars: picture is null).Runs,
        Attachment = picture is null ? null : new Attachment($"tong-hop-{report.Tally.Period.To:yyyy-MM-dd}.png", "image/png", picture),
        IsEssential = true,
    };

    private bool ShowsPictures(ChatAddress chat) => channels.Find(chat.Channel)?.Limits.Pictures is not (null or PictureDelivery.None);
}
