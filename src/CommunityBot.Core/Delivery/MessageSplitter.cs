using CommunityBot.Messaging;

namespace CommunityBot.Delivery;

/// <summary>Makes a message fit its channel: choices as numbered lines where there are no buttons, long texts in several messages.</summary>
public static class MessageSplitter
{
    /// <summary>The messages to send instead, in order; none when the channel can carry nothing of it.</summary>
    public static IReadOnlyList<OutgoingMessage> Fit(OutgoingMessage message, ChannelLimits limits)
    {
        message = Suited(message, limits);
        if (message.Attachment is not null && message.Choices.Count > 0 && !limits.ButtonsUnderAttachments)
        {
            return [Alone(message), .. Fit(message with { Attachment = null }, limits)];
        }

        var longest = message.Attachment is null ? limits.MaxTextLength : limits.MaxCaptionLength;
        if (Length(message.Text) <= longest) return message.Text.Count == 0 && message.Attachment is null ? [] : [message];
        if (message.Attachment is not null) return [.. Fit(message with { Attachment = null, Choices = [] }, limits), Alone(message) with { Choices = message.Choices }];

        var parts = Split(message.Text, longest);
        return
        [
            .. parts.Select((part, index) => message with
            {
                Text = part,
                Replaces = index == 0 ? message.Replaces : null,
                Choices = index == parts.Count - 1 ? message.Choices : [],
            }),
        ];
    }

    /// <summary>The message without what the channel has no form for.</summary>
    private static OutgoingMessage Suited(OutgoingMessage message, ChannelLimits limits)
    {
        if (message.Attachment is { } attachment && !(attachment.IsPicture ? limits.Pictures != PictureDelivery.None : limits.Files)) message = message with { Attachment = null };
        if (!limits.Links) message = message with { Text = [.. message.Text.Select(WithAddress)] };
        return message.Choices.Sum(row => row.Count) > limits.MaxChoices ? ChoiceLines.Write(message) : message;
    }

    private static TextRun WithAddress(TextRun run) => run.Style != TextStyle.Link ? run
        : new TextRun(run.Url is null || run.Url == run.Text ? run.Text : $"{run.Text}: {run.Url}");

    private static OutgoingMessage Alone(OutgoingMessage message) => message with { Text = [], Choices = [], Replaces = null };

    private static List<IReadOnlyList<TextRun>> Split(IReadOnlyList<TextRun> runs, int longest)
    {
        var parts = new List<IReadOnlyList<TextRun>>();
        var rest = new Queue<TextRun>(runs);
        while (rest.Count > 0)
        {
            var part = TakePart(ref rest, longest);
            if (part.Any(run => !string.IsNullOrWhiteSpace(run.Text))) parts.Add(part);
        }

        return parts;
    }

    private static List<TextRun> TakePart(ref Queue<TextRun> rest, int longest)
    {
        var part = new List<TextRun>();
        var room = longest;
        while (rest.TryDequeue(out var run))
        {
            if (run.Text.Length <= room)
            {
                part.Add(run);
                room -= run.Text.Length;
                continue;
            }

            var cut = CutAt(run.Text, room, mayTakeNothing: part.Count > 0);
            if (cut > 0) part.Add(run with { Text = run.Text[..cut].TrimEnd('\n') });
            var left = run with { Text = run.Text[cut..].TrimStart('\n') };
            rest = new Queue<TextRun>(rest.Prepend(left));
            break;
        }

        return part;
    }

    /// <summary>Where to cut: after the last line, else after the last word, else between two characters.</summary>
    private static int CutAt(string text, int room, bool mayTakeNothing)
    {
        var line = text.LastIndexOf('\n', Math.Max(room - 1, 0));
        if (line > 0) return line + 1;
        if (mayTakeNothing) return 0;
        var word = text.LastIndexOf(' ', Math.Max(room - 1, 0));
        if (word > 0) return word + 1;
        return char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
    }

    private static int Length(IReadOnlyList<TextRun> runs) => runs.Sum(run => run.Text.Length);
}
