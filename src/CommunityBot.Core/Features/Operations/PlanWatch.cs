using System.Globalization;
using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Operations;

/// <summary>Warns administrators once each when 80 and 95 % of a channel's monthly messages are used, and at the end of them.</summary>
/// <param name="channels">The channels that are switched on.</param>
/// <param name="store">The database.</param>
/// <param name="outbox">Writes the warnings.</param>
/// <param name="sender">Sends them.</param>
/// <param name="clock">The time.</param>
public sealed class PlanWatch(ChannelList channels, IStore store, OutboxWriter outbox, OutboxSender sender, TimeProvider clock)
{
    private const string Warned = "warned";
    private static readonly int[] Marks = [100, 95, 80];

    /// <summary>Warns where a mark was passed since the last look.</summary>
    public async Task Tick()
    {
        foreach (var channel in channels.All.Where(channel => channel.Limits.MonthlyQuota is not null))
        {
            if (await store.Read(work => Due(work, channel)) is not null) await store.Run("plan:" + channel.Name, work => Warn(work, channel), sender.Enqueue);
        }
    }

    /// <summary>The plan and the highest mark passed, if it was not told yet.</summary>
    private (MonthlyPlan Plan, string Told)? Due(IUnitOfWork work, IChannel channel)
    {
        var plan = MonthlyPlan.Of(work, channel, clock.GetUtcNow())!;
        var mark = Marks.FirstOrDefault(mark => plan.Percent >= mark);
        var told = string.Create(CultureInfo.InvariantCulture, $"{plan.Month:yyyy-MM} {mark:000}");
        return mark == 0 || string.CompareOrdinal(work.ChannelState.Find(channel.Name, Warned), told) >= 0 ? null : (plan, told);
    }

    private IReadOnlyList<OutboxRow> Warn(IUnitOfWork work, IChannel channel)
    {
        if (Due(work, channel) is not var (plan, told)) return [];
        work.ChannelState.Save(channel.Name, Warned, told);
        return
        [
            .. work.Wards.All().SelectMany(ward => work.Members.Reachable(ward.Code, Role.Admin))
                .SelectMany(admin => outbox.Write(work, admin.Chat, Warning(plan, channel, admin.Language), Lane.Bulk)),
        ];
    }

    private static OutgoingMessage Warning(MonthlyPlan plan, IChannel channel, Language language) => new()
    {
        Text = [new TextRun(Texts.Get("Operations.PlanWarning", language, Texts.Get("Membership.Channel." + channel.Name, language), plan.Percent, plan.Quota - plan.Sent))],
        IsEssential = true,
    };
}
