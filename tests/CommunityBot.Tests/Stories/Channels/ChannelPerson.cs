using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Stories.Channels;

/// <summary>Somebody with the provider's app, who acts and reads as that app lets them.</summary>
internal abstract partial class ChannelPerson(ChannelWorld world)
{
    /// <summary>Everything the bot shows this person now, oldest first.</summary>
    public abstract Task<IReadOnlyList<SeenMessage>> Inbox();

    /// <summary>Types a text. Returns what came or changed, in one text.</summary>
    public Task<string> Says(string text) => News(() => Type(text));

    /// <summary>Chooses by its label: taps the button where there is one, else types the number of its line.</summary>
    public Task<string> Chooses(string label) => News(async () =>
    {
        var shown = (await Inbox()).Reverse().First(message => message.Buttons.Contains(label, StringComparison.Ordinal) || message.Text.Contains(label, StringComparison.Ordinal));
        if (shown.Buttons.Split('\n').FirstOrDefault(button => button.Contains(label, StringComparison.Ordinal)) is { Length: > 0 } button) await Tap(button);
        else await Type(Lines().Matches(shown.Text).Last(line => line.Groups["label"].Value.Contains(label, StringComparison.Ordinal)).Groups["number"].Value);
    });

    /// <summary>Whether the app can send photos.</summary>
    public virtual bool CanSendPhotos => true;

    /// <summary>Sends a photo with a caption.</summary>
    public Task<string> SendsPhoto(string caption) => News(() => Photo(caption));

    /// <summary>Where this person lives.</summary>
    protected ChannelWorld World => world;

    /// <summary>The provider's id of the chat.</summary>
    public abstract string ChatId { get; }

    /// <summary>Blocks the bot; false where that cannot be done.</summary>
    public abstract Task<bool> Blocks();

    /// <summary>Lets the bot write again, and writes to it.</summary>
    public abstract Task<string> Returns();

    /// <summary>Does something and reads what came or changed of it.</summary>
    public async Task<string> News(Func<Task> act)
    {
        var before = await Inbox();
        await act();
        await world.Idle();
        var news = (await Inbox()).Where((message, index) => index >= before.Count || message != before[index]);
        return string.Join("\n---\n", news.Select(message => message.Text));
    }

    /// <summary>Types a text and waits until the bot has taken it.</summary>
    protected abstract Task Type(string text);

    /// <summary>Taps a button and waits until the bot has taken it.</summary>
    protected abstract Task Tap(string label);

    /// <summary>Sends a photo and waits until the bot has taken it.</summary>
    protected abstract Task Photo(string caption);

    [GeneratedRegex(@"^(?<number>\d+)\. (?<label>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lines();
}
