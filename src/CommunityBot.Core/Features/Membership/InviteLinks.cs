using CommunityBot.Conversations;
using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using QRCoder;

namespace CommunityBot.Features.Membership;

/// <summary>Shows an invite: the code, a link for each channel that has one, and a QR picture of the inviter's own channel.</summary>
/// <param name="channels">The channels that are switched on.</param>
public sealed class InviteLinks(ChannelList channels)
{
    private const int PixelsPerModule = 8;

    /// <summary>The message to pass on.</summary>
    public Reply Show(Turn turn, string code, Role role, Team? team, bool many, DateTimeOffset expires)
    {
        var until = (turn.Ward is { } ward ? ward.LocalTime(expires) : expires.UtcDateTime).ToString("HH:mm dd/MM/yyyy");
        var text = new RichText()
            .Bold(turn.Say("Membership.InviteTitle", turn.Say("Membership.Role." + role), team?.Name ?? turn.Ward?.Name))
            .Line(turn.Say(many ? "Membership.InviteUsesMany" : "Membership.InviteUsesOnce", until))
            .Line().Line(turn.Say("Membership.InviteCode") + " ").Code(code)
            .Line(turn.Say("Membership.InviteTyped") + " ").Code("/start " + code);
        // The inviter's own channel comes first, and its link is the one in the picture.
        var links = channels.All.OrderBy(channel => channel.Name == turn.Channel.Name ? 0 : 1)
            .Select(channel => (channel.Name, Link: channel.StartLink(code))).Where(known => known.Link is not null).ToList();
        foreach (var channel in channels.All.Where(channel => channel.StartLink(code) is null)) text.Line(turn.Say("Membership.InviteNoLink", turn.Say("Membership.Channel." + channel.Name)));
        foreach (var (name, link) in links) text.Line($"{turn.Say("Membership.Channel." + name)}: ").Link(link!, link!);

        var message = new OutgoingMessage
        {
            Text = text.Runs,
            Attachment = links.Count == 0 ? null : Picture(links[0].Link!),
        };
        return new Reply { Messages = [message] };
    }

    private static Attachment Picture(string link)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return new Attachment("ma-moi.png", "image/png", code.GetGraphic(PixelsPerModule));
    }
}
