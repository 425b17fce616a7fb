using CommunityBot.Delivery;
using CommunityBot.Features.Reporting;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Stories.Channels;

/// <summary>The whole program with one provider before it, and the people who use that provider's app.</summary>
internal abstract class ChannelWorld : IAsyncDisposable
{
    /// <summary>The address under which the reverse proxy before the bot is known.</summary>
    protected const string PublicUrl = "https://bot.example.vn";

    private Dictionary<string, string?> settings = [];
    private RunningProgram? program;

    public FakeClock Clock { get; } = new(Bot.Morning);

    public RunningProgram Program => program!;

    public IStore Store => Program.Services.GetRequiredService<IStore>();

    /// <summary>The name in chat addresses.</summary>
    public abstract string Channel { get; }

    /// <summary>Whether a tally or an invite can come with a picture.</summary>
    public virtual bool ShowsPictures => true;

    /// <summary>The longest text the provider takes.</summary>
    public abstract int LongestText { get; }

    /// <summary>Somebody who has not written to the bot yet.</summary>
    public abstract ChannelPerson Person(string name);

    /// <summary>The next attempt to send fails once, as a provider's do; false where there is no provider.</summary>
    public virtual bool BreakNextSend() => false;

    /// <summary>What the provider refused that a correct bot never asks for.</summary>
    public abstract IReadOnlyList<string> Defects { get; }

    /// <summary>Starts the provider and the program.</summary>
    public async Task Begin(params (string Key, string Value)[] more)
    {
        settings = new(WardYear.Settings) { ["Channels:Web:PublicUrl"] = PublicUrl, ["Wards:0:Invites:Admin"] = "QT" };
        foreach (var (key, value) in await Settings()) settings[key] = value;
        await Run(more);
    }

    /// <summary>Stops the program and starts it again, perhaps with other settings.</summary>
    public async Task Restart(params (string Key, string Value)[] more)
    {
        await Program.DisposeAsync();
        await Run(more);
    }

    /// <summary>Waits until all is sent that can be within a few seconds, which is sooner than anything is tried again.</summary>
    public async Task Idle()
    {
        await Program.Services.GetRequiredService<OutboxSender>().WhenIdle();
        for (var seconds = 0; seconds < 3 && await Store.Read(work => work.Outbox.Waiting(0, 1).Count) > 0; seconds++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Program.Services.GetRequiredService<OutboxSender>().WhenIdle();
        }
    }

    /// <summary>Lets time pass, and what falls due in it happen.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await Program.Services.GetRequiredService<DigestClock>().Tick();
        await Store.Run("settle", _ => true); // what the program's own clock wrote before is handed to the sender by now
        await Idle();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
    }

    /// <summary>The settings that connect the program to the provider.</summary>
    protected abstract Task<IReadOnlyList<(string Key, string Value)>> Settings();

    /// <summary>Waits until the program has connected.</summary>
    protected virtual Task Started() => Task.CompletedTask;

    private async Task Run((string Key, string Value)[] more)
    {
        foreach (var (key, value) in more) settings[key] = value;
        program = RunningProgram.Listen(Clock, settings);
        await Started();
    }
}

/// <summary>What a person sees of one message.</summary>
/// <param name="Text">The words.</param>
/// <param name="Buttons">The buttons' labels, a line each.</param>
/// <param name="HasPicture">Whether there is a picture.</param>
internal sealed record SeenMessage(string Text, string Buttons = "", bool HasPicture = false);
